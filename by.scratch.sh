export NO_COLOR=1
timeout 170 npx vitest run "$@" --reporter=dot 2>&1 | grep -E "FAIL|Error|Tests|Duration|Expected|Received|Counterexample|^[-+] |❯ " | head -${LINES_MAX:-60} | cut -c1-700
