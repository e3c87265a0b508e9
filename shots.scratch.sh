# usage: shots.scratch.sh NAME FILE OPTIONS...
n=$1; f=$2; shift 2
node --import tsx -e '1' 2>/dev/null
npx tsx draw.scratch.ts $f /tmp/eng/$n.svg "$@" && timeout 100 npx tsx test/browser/shoot.ts --out /tmp/eng/shots /tmp/eng/$n.svg
