using QuantConnect.Indicators;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators: the last finished points and the event that gives them out.</summary>
public abstract class ConsolidatorBase : WindowBase<IBaseData>, IDataConsolidator
{
    private DataConsolidatedHandler? _handlers;
    private IBaseData? _consolidated;

    /// <inheritdoc/>
    public event DataConsolidatedHandler? DataConsolidated
    {
        add
        {
            _handlers += value;
            FindListeners();
        }

        remove
        {
            _handlers -= value;
            FindListeners();
        }
    }

    /// <summary>The last finished points, the newest first; a handler finds the one it was called with at 0.</summary>
    public override RollingWindow<IBaseData> Window
    {
        get
        {
            Settle();
            return base.Window;
        }
    }

    /// <inheritdoc/>
    public IBaseData? Consolidated
    {
        get
        {
            Settle();
            return _consolidated;
        }

        protected set => _consolidated = value;
    }

    /// <inheritdoc/>
    public abstract IBaseData? WorkingData { get; }

    /// <inheritdoc/>
    public abstract Type InputType { get; }

    /// <inheritdoc/>
    public abstract Type OutputType { get; }

    /// <summary>Those that handle the event, if all of them take numbers as well; else null.</summary>
    private protected IBarListener[]? Listeners { get; private set; } = [];

    /// <inheritdoc/>
    public abstract void Update(IBaseData data);

    /// <inheritdoc/>
    public abstract void Scan(DateTime currentLocalTime);

    /// <inheritdoc/>
    public virtual void Reset()
    {
        Consolidated = null;
        ResetWindow();
    }

    /// <summary>Lets go of the handlers.</summary>
    public virtual void Dispose()
    {
        _handlers = null;
        Listeners = [];
        OnListenersChanged();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives out a finished point; it becomes <see cref="Consolidated"/> after the handlers have run.</summary>
    /// <param name="consolidated">The point; null where a count ended without one.</param>
    protected virtual void OnDataConsolidated(IBaseData? consolidated)
    {
        if (consolidated is not null) base.Window.Add(consolidated);
        FireDataConsolidated(consolidated);
        _handlers?.Invoke(this, consolidated!);
        Consolidated = consolidated;
    }

    /// <summary>Raises the event of a type of its own, before <see cref="DataConsolidated"/>.</summary>
    protected virtual void FireDataConsolidated(IBaseData? consolidated)
    {
    }

    /// <summary>Makes objects of what was given out as numbers so far.</summary>
    private protected virtual void Settle()
    {
    }

    private void FindListeners()
    {
        var handlers = _handlers?.GetInvocationList() ?? [];
        Listeners = Array.TrueForAll(handlers, handler => handler.Target is IBarListener)
            ? Array.ConvertAll(handlers, handler => (IBarListener)handler.Target!)
            : null;
        OnListenersChanged();
    }

    /// <summary>Called when handlers came or went.</summary>
    private protected virtual void OnListenersChanged()
    {
    }
}
