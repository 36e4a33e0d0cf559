namespace StudyGroup.Bot.Rendering;

/// <summary>
/// A URL in a text, as Discord finds it: "http://" or "https://" and everything up to white space or "&lt;", without the final
/// punctuation. Discord reads no Markdown and no escapes in it.
/// </summary>
/// <param name="Tail">The length of the punctuation after it, up to white space, "&lt;" or the text's end.</param>
/// <param name="IsLinked">Whether it's long enough to be linked. What is written after a shorter one might make it long enough.</param>
internal readonly record struct BareUrl(int Start, int Length, int Tail, bool IsLinked)
{
    private const string Punctuation = ".,:;\"']";

    /// <summary>Where the punctuation after it ends.</summary>
    public int End => Start + Length + Tail;

    /// <summary>The first URL in a text, or null.</summary>
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

    // White space as in JavaScript's \s, because Discord's clients are written in JavaScript.
    private static bool IsSpace(char c) => c == '\uFEFF' || (char.IsWhiteSpace(c) && c != '\u0085');
}
