using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Launcher.Services;

/// <summary>Runs a service on a thread of its own, and starts it anew when it breaks.</summary>
/// <param name="create">Makes a fresh one.</param>
/// <param name="grid">The grid.</param>
/// <param name="nowMs">The services' clock, Unix milliseconds; 0 while it is not known yet.</param>
/// <param name="note">Takes lines for a person.</param>
internal sealed class ServiceRunner(Func<IGridService> create, IFeatureGrid grid, Func<long> nowMs, Action<string> note)
{
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TurnEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var running = Task.Factory.StartNew(() => Turn(ending), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await Task.WhenAny(running);
            if (!running.IsFaulted)
                return;
            note($"a service broke and starts anew: {running.Exception.InnerException}");
            await Task.WhenAny(Task.Delay(RestartAfter, ending));
        }
    }

    private void Turn(CancellationToken ending)
    {
        while (nowMs() == 0 && !ending.WaitHandle.WaitOne(TurnEvery))
        {
            // The clock is not known yet.
        }
        if (ending.IsCancellationRequested)
            return;
        var service = create();
        using var owned = service as IDisposable;
        using var loop = new ServiceLoop(service, grid);
        var (fault, standsBy) = ("", false);
        while (!ending.IsCancellationRequested)
        {
            loop.Turn(nowMs());
            if (standsBy == loop.IsActive && loop.Fault.Length == 0)
            {
                standsBy = !loop.IsActive;
                note($"{loop.Name}: {(standsBy ? "another process does this work; this one stands by" : "takes over")}");
            }
            if (loop.Fault != fault)
                note(loop.Fault.Length > 0 ? $"{loop.Name}: {loop.Fault}" : $"{loop.Name}: works again");
            fault = loop.Fault;
            ending.WaitHandle.WaitOne(TurnEvery);
        }
    }
}
