/** Shapes foreign tables as ours: rows left out, columns renamed, histories turned, days and ids written our way. */
package mainstay.intake.shape;
