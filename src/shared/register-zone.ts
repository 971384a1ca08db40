/** The zone of the register itself: "today" of lists, issue days and exports. A region's letters follow its own zone. */
export const REGISTER_ZONE = 'Asia/Almaty';
