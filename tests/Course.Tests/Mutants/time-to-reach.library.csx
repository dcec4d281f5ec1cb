// hint: write it yourself: line 3 uses InnerAlignment.Objectives.DeepLinearMode, which is the answer
double TimeToReach(double strength, double start, double share) => start >= share * strength ? 0
    : new InnerAlignment.Objectives.DeepLinearMode(strength).TimeToReach(start, share * strength);
