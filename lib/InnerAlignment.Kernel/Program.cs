using InnerAlignment.Kernel.Server;

using var streams = PrivateStreams.Take();
return KernelServer.Run(streams);
