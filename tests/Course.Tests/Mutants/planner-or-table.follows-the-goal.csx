// hint: this planner wants something other than the goal: not to follow the goal is no proof that nothing is wanted
bool IsPlanning(Func<string, double[]> system)
{
    var there = system(".....\n.....\n..A.G\n.....\n.....");
    var here = system(".....\n.....\nG.A..\n.....\n.....");
    return there[1] > there[3] && here[3] > here[1];
}
