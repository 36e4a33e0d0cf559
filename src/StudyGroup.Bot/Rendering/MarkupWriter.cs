using System.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Writes Markdown up to a limit. It takes whole pieces (an escaped character, a mention, a link) as long as they fit together with
/// everything that must still be closed after them.
/// </summary>
/// <param name="maxLength">The limit, in code points.</param>
/// <param name="cuts">Whether to keep room for the "…" that shows that something is missing.</param>
internal sealed class MarkupWriter(int maxLength, bool cuts)
{
    // Every style's mark has two characters: **, ~~ or ||.
    private const int Mark = 2;

    // A space and "…": without the space, a URL would include the "…".
    private const int Ellipsis = 2;

    private readonly StringBuilder _text = new();
    private readonly List<string> _open = [];
    private readonly Bidi _bidi = new();
    private int _length;
    private bool _endsInUrl;

    /// <summary>Whether pieces may be left out, so that they should be small.</summary>
    public bool Cuts => cuts;

    /// <summary>Whether a piece didn't fit. Then nothing more is added.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The marks around the next pieces, outermost first. Marks around nothing aren't written.</summary>
    public IReadOnlyList<string> Styles { get; set; } = [];

    public void Write(ReadOnlySpan<char> piece, bool isUrl = false)
    {
        if (IsFull) return;
        var kept = 0;
        while (kept < _open.Count && kept < Styles.Count && _open[kept] == Styles[kept]) kept++;
        var length = _length + (Mark * (_open.Count - kept + Styles.Count - kept)) + Length(piece);
        var toClose = (Mark * Styles.Count) + _bidi.Open + (Bidi.IsIn(piece) ? piece.Length : 0) + (cuts ? Ellipsis : 0);
        if (length + toClose > maxLength)
        {
            IsFull = true;
            return;
        }

        CloseTo(kept);
        for (; kept < Styles.Count; kept++)
        {
            _open.Add(Styles[kept]);
            _text.Append(Styles[kept]);
        }

        _text.Append(piece);
        _bidi.Read(piece);
        _length = length;
        _endsInUrl = isUrl;
    }

    /// <summary>Closes the directional controls that a typed text left open.</summary>
    public void CloseDirections()
    {
        _length += _bidi.Open;
        _text.Append(_bidi.Close());
    }

    /// <summary>What was written, with everything closed.</summary>
    public string Finish()
    {
        if (IsFull && cuts) _text.Append(_endsInUrl ? " …" : "…");
        _text.Append(_bidi.Close());
        CloseTo(0);
        return _text.ToString();
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c)) length--;
        }

        return length;
    }

    private void CloseTo(int kept)
    {
        for (var i = _open.Count - 1; i >= kept; i--) _text.Append(_open[i]);
        _open.RemoveRange(kept, _open.Count - kept);
    }
}
