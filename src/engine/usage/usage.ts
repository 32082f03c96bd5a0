import type { Fact, Series } from '../../facts/node.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { call, given } from '../../facts/expression.ts';
import type { Scalar } from '../../facts/cell.ts';
import { fact } from '../../facts/fact.ts';
import { type ReasonCode, unknown } from '../../facts/reason.ts';
import type { Unit } from '../../facts/unit.ts';
import type { Context } from '../context.ts';
import { type Metric, toMonthPoints, type UsageKind } from './series.ts';
