namespace StudyGroup.Core.Text;

/// <summary>A refusal: one plain sentence that says what to do.</summary>
public sealed record Refusal(Line Sentence);

/// <summary>The result of something that may be refused.</summary>
/// <typeparam name="T">The type of the result if it wasn't.</typeparam>
public readonly struct Outcome<T>
    where T : class
{
    private readonly object? _content;

    private Outcome(object content) => _content = content;

    /// <summary>The refusal, or null.</summary>
    public Refusal? Refusal => _content as Refusal;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => _content as T ?? throw new InvalidOperationException("There's no value, because it was refused.");

    /// <summary>Whether it was refused, with the refusal or the value.</summary>
    public bool IsRefused(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Refusal? refusal,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out T? value)
    {
        refusal = _content as Refusal;
        value = _content as T;
        return refusal is not null;
    }

    /// <summary>A result that wasn't refused.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>A result that was refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal);
}
