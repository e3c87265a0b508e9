import type { Circuit } from '../src/model/network.ts';
import { anyToAnyModel } from './any-to-any/model.ts';
import { cloudExchangeModel } from './cloud-exchange/model.ts';
import { directModel } from './direct/model.ts';
import type { ConnectivityModel } from './parts/drawing.ts';
import { pointToPointModel } from './point-to-point/model.ts';

/** The connectivity models, each with what is particular to it. */
const models: readonly ConnectivityModel[] = [anyToAnyModel, cloudExchangeModel, pointToPointModel, directModel];

/** The connectivity model of a circuit. */
export function modelOf({ model }: Circuit): ConnectivityModel {
  const found = models.find((each) => each.model === model);
  if (!found) throw new Error(`There is no connectivity model "${model}".`);
  return found;
}
