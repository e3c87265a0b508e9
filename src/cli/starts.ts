/** The templates that have a file to start from, `templates/<name>/start.yaml`. */
export const starts = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct', 'combined', 'overview'] as const;
