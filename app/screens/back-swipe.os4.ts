/** Before OS 5 there is no swipe back, and no event of one (dev.fitbit.com, "Announcing Fitbit OS SDK 5.0"). */
export const onBackSwipe: (used: () => boolean) => void = () => undefined;
