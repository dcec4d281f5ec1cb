using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
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

// In this process, which is compiled as the kernel is: a build of its own for each run would compile the kernel's images again, for two minutes, and put them where the course has its own.
// A quarter of a second for each iteration, half of what is usual, keeps all benchmarks together below five minutes.
var config = DefaultConfig.Instance
    .WithArtifactsPath(Path.Combine(".artifacts", "benchmarks"))
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(250)).AsMutator());
return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
