import type { IconName } from '../scene/scene.ts';

/** Line icons on a field of 20 × 20, drawn for this project. */
export const icons: Readonly<Record<IconName, string>> = {
  headquarters:
    'M3 17.5V2.5h8v15M11 8h6v9.5M1.5 17.5h17M5.8 5.8h.2M8.2 5.8h.2M5.8 9h.2M8.2 9h.2M5.8 12.2h.2M8.2 12.2h.2M14 11h.2M14 14.2h.2M6 17.5v-2.3h2.2v2.3',
  datacenter:
    'M3.5 2.5h13v4.4h-13zM3.5 7.8h13v4.4h-13zM3.5 13.1h13v4.4h-13zM6 4.7h.2M6 10h.2M6 15.3h.2M9 4.7h5M9 10h5M9 15.3h5',
  office: 'M4.5 17.5v-14h11v14M2.5 17.5h15M7.6 6.8h.2M12.2 6.8h.2M7.6 10h.2M12.2 10h.2M8.6 17.5v-3.6h2.8v3.6',
  branch: 'M2.5 9.5 10 3l7.5 6.5M4.5 8v9.5h11V8M8.2 17.5v-4.6h3.6v4.6',
  colocation: 'M2.5 3.5h15v13h-15zM6.3 3.5v13M13.7 3.5v13M8.3 7h3.4M8.3 10h3.4M8.3 13h3.4',
  cloud: 'M5.5 15.5a3.6 3.6 0 0 1-.4-7.2 4.9 4.9 0 0 1 9.4.8 3.2 3.2 0 0 1 .3 6.4z',
  router: 'M10 1.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 1 0 0-16.4zM5.2 10h9.6M7.4 7.6 5 10l2.4 2.4M12.6 7.6 15 10l-2.4 2.4',
  'two-way': 'M3.2 10h13.6M6.4 6.4 2.8 10l3.6 3.6M13.6 6.4l3.6 3.6-3.6 3.6',
  services: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  switch: 'M2.5 4h15v12h-15zM5.5 8h8.5M11.8 5.9 14 8l-2.2 2.1M14.5 12H6M8.2 9.9 6 12l2.2 2.1',
  circuit:
    'M10 4.6 15.8 15H4.2zM10 2.4a2 2 0 1 0 0 4 2 2 0 1 0 0-4zM4.2 13a2 2 0 1 0 0 4 2 2 0 1 0 0-4zM15.8 13a2 2 0 1 0 0 4 2 2 0 1 0 0-4z',
  'virtual-network': 'M5.6 5 1.2 10l4.4 5M14.4 5l4.4 5-4.4 5M6.9 10h.2M9.9 10h.2M12.9 10h.2',
  'virtual-hub':
    'M10 7a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM10 7V3M10 17v-4M7.4 8.5 4 6.5M16 13.5l-3.4-2M12.6 8.5 16 6.5M4 13.5l3.4-2',
};
