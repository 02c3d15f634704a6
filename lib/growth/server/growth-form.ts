/** The form in which findings are kept. Those kept in another form are made anew when their month is published next. */
export const growthForm = "2";
