import { loft, upright } from '../field/loft.ts';
import { ellipsoid, place, placement } from '../field/shapes.ts';
import { mirrored, unite, type Solid } from '../field/solid.ts';
import { growthOf, type Proportions } from '../proportions.ts';

/** The trunk with its girdle and neck, without limbs. */
export function sculptTrunk(p: Proportions): Solid {
  const k = growthOf(p);
  const core = loft(upright, p.trunk, { squareness: 0.45, endMm: 26 * k });
  const masses = p.masses.reduce(
    (solid, { at, radii, turnDeg, blendMm }) =>
      unite(
        blendMm * k,
        solid,
        mirrored(blendMm * k, place(ellipsoid([0, 0, 0], radii), placement(at, turnDeg))),
      ),
    core,
  );
  const girdle = loft(upright, p.girdle, { squareness: 0.35, endMm: 20 * k });
  const neck = loft(upright, p.neck, { squareness: 0.1, endMm: 24 * k });
  return unite(40 * k, unite(50 * k, masses, girdle), neck);
}
