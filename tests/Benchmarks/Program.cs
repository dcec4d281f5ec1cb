using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks.Grading;
using Benchmarks.Kernel;
using Benchmarks.Run;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*Learning*'
// dotnet run -c Release --project tests/Benchmarks -- kernel
// dotnet run -c Release --project tests/Benchmarks -- wire NAME
// dotnet run -c Release --project tests/Benchmarks -- run
// dotnet run -c Release --project tests/Benchmarks -- grade [COUNT] [NOTEBOOK]
if (args is ["kernel"])
    return await KernelStart.RunAsync();
if (args is ["wire", var name])
    return await WireSpeed.RunAsync(name);
if (args is ["run"])
    return CourseRuns.Measure();
if (args is ["grade", .. var words])
    return await GradeSpeed.RunAsync(words);
return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine(".artifacts", "benchmarks"))).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
