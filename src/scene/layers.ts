/** The layer that a pane's camera sees; layer 0 is left to what every pane shows. */
export const layerOfPane = (pane: number): number => pane + 1;
