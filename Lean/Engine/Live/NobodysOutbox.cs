using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Engine.Live;

/// <summary>An outbox that nobody empties, for an algorithm that must decide as if somebody did.</summary>
internal sealed class NobodysOutbox : ITraderOutbox
{
    public void Post(string map, string key, string text)
    {
        // Nobody listens.
    }
}
