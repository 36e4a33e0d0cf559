namespace StudyGroup.Bot.Rendering;

/// <summary>
/// An address in a text, as Discord finds it: "http://" or "https://" and all up to white space or "&lt;", without the punctuation at its end.
/// In it Discord reads no Markdown and no escapes.
/// </summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Tail">How long the punctuation after it is, up to white space, "&lt;" or the text's end.</param>
/// <param name="IsLinked">Whether it is long enough to be linked; a shorter one might become so by what is written after it.</param>
internal readonly record struct BareUrl(int Start, int Length, int Tail, bool IsLinked)
{
    private const string Punctuation = ".,:;\"']";

    /// <summary>Where the punctuation after it ends.</summary>
    public int End => Start + Length + Tail;

    /// <summary>The first address in a text, or null.</summary>
    public static BareUrl? Find(ReadOnlySpan<char> text)
    {
        for (var start = 0; text[start..].IndexOf("http", StringComparison.Ordinal) is >= 0 and var found; start++)
        {
            start += found;
            var scheme = SchemeLength(text[start..]);
            if (scheme == 0) continue;
            var end = start + scheme;
            while (end < text.Length && text[end] != '<' && !IsSpace(text[end])) end++;
            var stop = end;
            while (stop > start + scheme && Punctuation.Contains(text[stop - 1])) stop--;
            return new BareUrl(start, stop - start, end - stop, IsLinked: stop >= start + scheme + 2);
        }

        return null;
    }

    private static int SchemeLength(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;

    // White space as JavaScript's \s has it, in which Discord's clients are written.
    private static bool IsSpace(char c) => c == '\uFEFF' || (char.IsWhiteSpace(c) && c != '\u0085');
}
