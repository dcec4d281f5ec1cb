// hint: write it yourself: line 3 uses InnerAlignment.InContextLearning.OneStepDescent
double BestStep(int dimension, int examples, double variance, double kurtosis) =>
    new InnerAlignment.InContextLearning.OneStepDescent(dimension, examples, variance, kurtosis).BestRate;
