using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace InnerAlignment.Grading.Sandbox;

/// <summary>Ends sandboxes whose processes together occupy too much memory: a limit that no process inside can lift.</summary>
internal static class MemoryWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);
    private static readonly ConcurrentDictionary<Watched, byte> All = new();
    private static readonly Lazy<Thread> Watcher = new(Begin);

    /// <summary>Watches a process and its descendants until the result is disposed.</summary>
    /// <param name="process">The outermost process of the sandbox, which a restart may change.</param>
    /// <param name="most">The bytes that they may occupy together.</param>
    public static Watched Watch(Func<int> process, long most)
    {
        Watched watched = new(process, most);
        All[watched] = 0;
        _ = Watcher.Value;
        return watched;
    }

    private static Thread Begin()
    {
        Thread thread = new(() =>
        {
            while (true)
            {
                foreach (var watched in All.Keys)
                    watched.Look();
                Thread.Sleep(Period);
            }
        })
        { IsBackground = true, Name = "memory watch", Priority = ThreadPriority.AboveNormal };
        thread.Start();
        return thread;
    }

    /// <summary>A sandbox that is watched.</summary>
    internal sealed class Watched(Func<int> process, long most) : IDisposable
    {
        private volatile bool hasEnded;

        /// <summary>True once it took too much memory and was ended.</summary>
        public bool HasEnded => hasEnded;

        /// <summary>What it may occupy, in bytes.</summary>
        public long Most => most;

        public void Look()
        {
            int id = process();
            if (ProcessTree.Resident(id) <= most)
                return;
            hasEnded = true;
            End(id);
        }

        public void Dispose() => All.TryRemove(this, out _);

        private static void End(int id)
        {
            try
            {
                using var sandbox = Process.GetProcessById(id);
                sandbox.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
            {
                // It has ended meanwhile.
            }
        }
    }
}
