/** Notes the time, and returns how many ms the processor has worked since: other programs of the machine don’t count. */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
}
