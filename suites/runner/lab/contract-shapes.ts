import {
  mayBeRefused,
  meansNothing,
  operationOf,
  validateAnswer,
  validateFrame,
  validateQuery,
  validateRequest,
} from '../../../fixtures/contract/contract.ts';
import type { Shapes } from '../../doors/shapes/shapes.ts';

/** The contract's own shapes, for the doors. */
export const contractShapes: Shapes = {
  operationOf: (method, path) =>
    operationOf(method, path === '/health' || path.startsWith('/api/v1') ? path : `/api/v1${path}`),
  validateAnswer,
  validateRequest,
  validateQuery,
  validateFrame,
  mayBeRefused,
  meansNothing,
};
