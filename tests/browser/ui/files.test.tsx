import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ChosenFile } from '../../../src/ui/stage/files/chosenFiles.ts';
import { DropTarget } from '../../../src/ui/stage/files/DropTarget.tsx';
import { OpenFileInput, type FilePicker } from '../../../src/ui/stage/files/OpenFileInput.tsx';
import { renderPage } from './renderPage.tsx';

const transferOf = (...names: readonly string[]): DataTransfer => {
  const transfer = new DataTransfer();
  for (const name of names) transfer.items.add(new File(['x'], name));
  return transfer;
};

const drag = (type: string, dataTransfer: DataTransfer): DragEvent => {
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

const pathsOf = (onFiles: ReturnType<typeof vi.fn<(files: readonly ChosenFile[]) => void>>) =>
  onFiles.mock.calls.map(([files]) => files.map(({ path }) => path));

describe('the drop target', () => {
  it('says so while files hover over the page, and takes them', async () => {
    const onFiles = vi.fn<(files: readonly ChosenFile[]) => void>();
    renderPage(<DropTarget onFiles={onFiles} onUnreadable={vi.fn()} />);
    await vi.waitFor(() => expect(drag('dragover', transferOf('a.gltf')).defaultPrevented).toBe(true));
    drag('dragenter', transferOf('a.gltf'));
    await expect.element(page.getByText('Drop to open')).toBeVisible();
    drag('drop', transferOf('a.gltf', 'a.bin'));
    await expect.poll(() => pathsOf(onFiles)).toEqual([['a.gltf', 'a.bin']]);
    await expect.element(page.getByText('Drop to open')).not.toBeInTheDocument();
  });

  it('leaves a drag of text alone', async () => {
    renderPage(<DropTarget onFiles={vi.fn()} onUnreadable={vi.fn()} />);
    const text = new DataTransfer();
    text.setData('text/plain', 'a word');
    await new Promise(requestAnimationFrame);
    expect(drag('dragover', text).defaultPrevented).toBe(false);
  });

  it('takes a pasted file', async () => {
    const onFiles = vi.fn<(files: readonly ChosenFile[]) => void>();
    renderPage(<DropTarget onFiles={onFiles} onUnreadable={vi.fn()} />);
    await vi.waitFor(() => {
      const clipboardData = transferOf('a.glb');
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(paste);
      expect(paste.defaultPrevented).toBe(true);
    });
    await expect.poll(() => pathsOf(onFiles)).toEqual([['a.glb']]);
  });
});

describe('the file input', () => {
  it('is in the page from the start and takes the same file twice', async () => {
    const onFiles = vi.fn<(files: readonly ChosenFile[]) => void>();
    renderPage(<OpenFileInput ref={null} onFiles={onFiles} />);
    const input = page.getByLabelText('Open figure');
    await input.upload(new File(['x'], 'a.glb'));
    await input.upload(new File(['x'], 'a.glb'));
    expect(pathsOf(onFiles)).toEqual([['a.glb'], ['a.glb']]);
    expect(document.querySelectorAll('input[type=file]')).toHaveLength(1);
  });

  it('is opened by a command, and a folder by another', async () => {
    const opened: HTMLInputElement[] = [];
    const open = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function note(
      this: HTMLInputElement,
    ) {
      opened.push(this);
    });
    const onFiles = vi.fn<(files: readonly ChosenFile[]) => void>();
    const picker: { current: FilePicker | null } = { current: null };
    renderPage(<OpenFileInput ref={picker} onFiles={onFiles} />);
    await vi.waitFor(() => expect(picker.current).not.toBeNull());
    picker.current!.chooseFiles();
    picker.current!.chooseFolder();
    open.mockRestore();
    const [files, folder] = opened;
    expect([files!.webkitdirectory, folder!.webkitdirectory]).toEqual([false, true]);

    folder!.files = transferOf('figure.glb').files;
    folder!.dispatchEvent(new Event('change'));
    expect(pathsOf(onFiles)).toEqual([['figure.glb']]);
  });
});
