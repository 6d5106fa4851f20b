import type { components } from './schema';

/** The contract's shapes by their names. */
export type Schemas = components['schemas'];
export type Session = Schemas['Session'];
export type DemoAccount = Schemas['DemoAccount'];
export type Home = Schemas['Home'];
export type MyKeyResult = Schemas['MyKeyResult'];
export type KeyResultCard = Schemas['KeyResultCard'];
export type Status = KeyResultCard['status'];
export type Chain = Schemas['Chain'];
export type ChainStop = Schemas['ChainStop'];
export type ChainObjective = Schemas['ChainObjective'];
export type Why = Schemas['Why'];
export type WhyLevel = Schemas['WhyLevel'];
export type Factor = Schemas['Factor'];
export type Label = Schemas['Label'];
export type AlertItem = Schemas['AlertItem'];
export type ToDo = Schemas['ToDo'];
export type OpenDeal = Schemas['OpenDeal'];
export type CyclePace = Schemas['CyclePace'];
export type OwnerRef = Schemas['OwnerRef'];
export type AlignmentMap = Schemas['AlignmentMap'];
export type MapChildren = Schemas['MapChildren'];
export type MapFound = Schemas['MapFound'];
export type MapLine = Schemas['MapLine'];
export type MapNode = Schemas['MapNode'];
export type MapObjective = Schemas['MapObjective'];
export type StatusCounts = Schemas['StatusCounts'];
