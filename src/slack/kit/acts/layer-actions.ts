/** Buttons about the weights that the team's decisions taught. */
export const LAYER_ACTIONS = {
  putForward: 'layer.put_forward',
  accept: 'layer.accept',
  refuse: 'layer.refuse',
  previous: 'layer.previous',
  shipped: 'layer.shipped',
} as const;
