using System.Collections;

namespace QuantConnect.Indicators;

/// <summary>Something with a value now and values before.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public abstract class WindowBase<T> : IEnumerable<T>
{
    private RollingWindow<T>? _window;

    /// <summary>A window of <see cref="DefaultWindowSize"/> values.</summary>
    protected WindowBase()
    {
    }

    /// <summary>A window of so many values.</summary>
    protected WindowBase(int windowSize) => _window = new RollingWindow<T>(windowSize);

    /// <summary>How many values are kept unless more are asked for: the newest and the one before.</summary>
    public static int DefaultWindowSize { get; } = 2;

    /// <summary>The last values, the newest first.</summary>
    public virtual RollingWindow<T> Window => _window ??= new RollingWindow<T>(DefaultWindowSize);

    /// <summary>The newest value.</summary>
    public virtual T Current
    {
        get => Window[0];
        protected set => Window.Add(value);
    }

    /// <summary>The value before the newest.</summary>
    public virtual T Previous => Window.Count > 1 ? Window[1] : default!;

    /// <summary>The value of so many values ago; asking for one beyond the window's size makes the window larger from now on.</summary>
    public T this[int i] => Window[i];

    /// <summary>The last values, the newest first.</summary>
    public IEnumerator<T> GetEnumerator() => Window.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Empties the window.</summary>
    protected void ResetWindow() => Window.Reset();
}
