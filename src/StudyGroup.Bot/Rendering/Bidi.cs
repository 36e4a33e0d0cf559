using System.Buffers;
using System.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Closes the directional controls that a text leaves open, so that it can't turn round what follows.
/// See https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings.
/// </summary>
internal sealed class Bidi
{
    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    private static readonly SearchValues<char> Controls = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    // The characters that close the open controls, the innermost last.
    private readonly List<char> _closers = [];

    /// <summary>How many characters <see cref="Close"/> would return.</summary>
    public int Open => _closers.Count;

    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    /// <summary>The text with its open controls closed.</summary>
    public static string Closed(string text)
    {
        if (!IsIn(text)) return text;
        var bidi = new Bidi();
        bidi.Read(text);
        return text + bidi.Close();
    }

    /// <summary>The text without directional controls: its letters have directions of their own.</summary>
    public static string Without(string text) => IsIn(text) ? string.Concat(text.Where(c => !Controls.Contains(c))) : text;

    public void Read(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(Controls)) >= 0; text = text[(at + 1)..]) Read(text[at]);
    }

    public string Close()
    {
        if (_closers.Count == 0) return "";
        var closers = new StringBuilder();
        for (var i = _closers.Count - 1; i >= 0; i--) closers.Append(_closers[i]);
        _closers.Clear();
        return closers.ToString();
    }

    private void Read(char control)
    {
        switch (control)
        {
            case PopEmbedding:
                if (_closers is [.., PopEmbedding]) _closers.RemoveAt(_closers.Count - 1);
                break;
            case PopIsolate:
                // Closes the innermost isolate and every embedding opened in it.
                if (_closers.LastIndexOf(PopIsolate) is >= 0 and var last) _closers.RemoveRange(last, _closers.Count - last);
                break;
            default:
                _closers.Add(control >= '\u2066' ? PopIsolate : PopEmbedding);
                break;
        }
    }
}
