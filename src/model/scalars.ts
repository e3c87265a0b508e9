const number =
  /^[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?$|^0o[0-7]+$|^0x[0-9a-fA-F]+$|^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/;

/** A number that would be read otherwise than it is written: it stays what is written. */
export function isOddNumber(written: string): boolean {
  return number.test(written) && String(Number(written)) !== written;
}

/** A plain scalar by YAML's core schema. */
export function plainValue(written: string): unknown {
  if (/^(?:|~|null|Null|NULL)$/.test(written)) return null;
  if (/^(?:true|True|TRUE)$/.test(written)) return true;
  if (/^(?:false|False|FALSE)$/.test(written)) return false;
  return number.test(written) && !isOddNumber(written) ? Number(written) : written;
}
