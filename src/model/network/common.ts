/** Words that the whole network shares. */
export type Model = 'cloud-exchange' | 'point-to-point' | 'any-to-any' | 'direct';
export type Status = 'existing' | 'planned' | 'retiring';
export type LinkRole = 'primary' | 'secondary';
export type CloudName = 'public' | 'usgov' | 'china';
export type PeeringType = 'AzurePrivatePeering' | 'MicrosoftPeering';
