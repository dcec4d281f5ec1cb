// hint: away from training this one still does well by the corner: it is capable, of something else
string Diagnose(Func<string, string, int, double> score) => score("intended", "deployment", -1) > 0.6 ? "aligned" : "capability failure";
