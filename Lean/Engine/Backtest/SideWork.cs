namespace DolphinLean.Engine.Backtest;

/// <summary>Work that no step waits for.</summary>
internal static class SideWork
{
    /// <summary>Begins work on another thread, or, where there is only one, has it done when this returns.</summary>
    /// <param name="threads">Threads that the run may use.</param>
    /// <param name="work">The work; what it throws comes out of the task.</param>
    /// <param name="cancellation">Keeps work from beginning.</param>
    /// <exception cref="OperationCanceledException">It was stopped before the work began.</exception>
    public static Task<T> Begin<T>(int threads, Func<T> work, CancellationToken cancellation)
    {
        if (threads > 1)
            return Task.Run(work, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var task = new Task<T>(work);
        task.RunSynchronously(TaskScheduler.Default);
        return task;
    }
}
