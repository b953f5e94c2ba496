import type { DerivedFigure } from '../../core/project/derivedFigure.ts';
import { useHeadHeight } from '../../state/landmarkStore.ts';
import { messages } from '../messages/en.ts';
import { Convert } from './Convert.tsx';
import { ModelScale } from './ModelScale.tsx';
import { ScaleChoice } from './ScaleChoice.tsx';
import { Sizes } from './Sizes.tsx';
import { StatureChoice } from './StatureChoice.tsx';
import styles from './ScaleSection.module.css';

const text = messages.scale;

/** The figure's scale, whose height it stands for, and its three sizes: what decides every number below. */
export function ScaleSection({ derived }: { readonly derived: DerivedFigure }) {
  const { figure, sizes, canon } = derived;
  const headMm = useHeadHeight(derived);
  return (
    <section className={styles['scale']} aria-label={text.sizesOf(figure.name)}>
      <div className={styles['head']}>
        <h2 title={figure.name}>{figure.name}</h2>
        <ModelScale derived={derived} />
      </div>
      {sizes ? (
        <>
          <ScaleChoice derived={derived} />
          <StatureChoice derived={derived} />
          {figure.isLocked && <p className={styles['note']}>{text.locked}</p>}
          <Sizes sizes={sizes} canon={canon} headMm={headMm} />
          <Convert derived={derived} />
        </>
      ) : (
        <p className={styles['note']}>{text.noHeight}</p>
      )}
    </section>
  );
}
