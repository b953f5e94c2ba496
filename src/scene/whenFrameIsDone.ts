import { sceneParts } from './diagnostics.ts';

/** Resolves when the graphics card has finished what was drawn until now, without making the page wait for it. */
export async function whenFrameIsDone(): Promise<void> {
  const { renderer } = await sceneParts();
  const context = renderer.getContext() as WebGL2RenderingContext;
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  context.flush();
  // Without a fence the context is lost: nothing is being drawn.
  if (!fence) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const isPending = context.getSyncParameter(fence, context.SYNC_STATUS) === context.UNSIGNALED;
      if (isPending && !context.isContextLost()) setTimeout(look, 4);
      else resolve();
    };
    look();
  });
  context.deleteSync(fence);
}
