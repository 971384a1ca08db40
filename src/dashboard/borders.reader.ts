import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../platform/facts.reader.js';
import { PROJECT_ROOT } from '../platform/project-root.js';
import type { BorderEdition } from './borders.js';

interface Geometry {
  properties: { kato: string };
  [member: string]: unknown;
}

export interface Topology {
  type: 'Topology';
  objects: { regions: { type: string; geometries: Geometry[] } };
  [member: string]: unknown;
}

const known = new Map<BorderEdition, Topology>();

/** TopoJSON of the regions; the file names them by KATO, the answer by the codes of bodies. Read once a process. */
export function readBorders(edition: BorderEdition): Topology {
  const read = known.get(edition) ?? withCodes(edition);
  known.set(edition, read);
  return read;
}

function withCodes(edition: BorderEdition): Topology {
  const file = join(PROJECT_ROOT, 'data', `kz-regions-${edition}.topo.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const codes = new Map(readFacts<{ kato: string; iso: string }>('regions.csv').map(({ kato, iso }) => [kato, iso]));
  const { regions } = topology.objects;
  const geometries = regions.geometries.map((geometry) => ({ ...geometry, id: codes.get(geometry.properties.kato) }));
  return { ...topology, objects: { regions: { ...regions, geometries } } };
}
