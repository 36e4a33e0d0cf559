using System.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Collects the words of a cell with single spaces between them, and the positions of its links and line breaks.</summary>
internal sealed class CellText
{
    // Replaces text that is already a link, so that no address is found in it again.
    private const char Linked = '\u0001';
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _unlinked = new();
    private readonly List<CellLink> _links = [];
    private readonly List<int> _breaks = [];
    private (string Url, int From)? _open;
    private bool _beginsEscaped;

    /// <summary>Whether any word has been added.</summary>
    public bool HasWords => MarkdownText.Undecorated(_words.ToString()).Length > 0;

    /// <summary>The links so far, without those that have no markup.</summary>
    public IReadOnlyList<CellLink> Links => _links;

    /// <summary>Adds words.</summary>
    /// <param name="isLinked">Whether they belong to a link.</param>
    /// <param name="isEscaped">
    /// Whether the first character is escaped: "https\:" doesn't start an address, and "\[x]" isn't a checkbox.
    /// </param>
    public void Append(string words, bool isLinked, bool isEscaped)
    {
        _beginsEscaped |= isEscaped && _words.Length == 0;
        foreach (var (index, character) in words.Index())
        {
            var isSpace = char.IsWhiteSpace(character);
            if (isSpace && (_words.Length == 0 || _words[^1] == ' ')) continue;
            _words.Append(isSpace ? ' ' : character);
            var endsAddress = isEscaped && index == 0 && character is (':' or '.');
            _unlinked.Append(isSpace ? ' ' : isLinked || endsAddress || _open is not null ? Linked : character);
        }
    }

    /// <summary>Adds a link; its words follow.</summary>
    public void Link(string url, string text) => _links.Add(new(url, text, _words.Length));

    /// <summary>Begins a link that contains everything added until <see cref="Close"/>.</summary>
    public void Open(string url) => _open = (url, _words.Length);

    /// <summary>Ends the link that was begun.</summary>
    public void Close()
    {
        if (_open is not var (url, from)) return;
        _links.Add(new(url, _words.ToString(from, _words.Length - from).Trim(), from));
        _open = null;
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        if (_words.Length > 0) _breaks.Add(_words.Length);
    }

    /// <summary>All of it as a cell.</summary>
    /// <param name="isStruck">Whether it's struck through.</param>
    public Cell Cell(bool isStruck, IReadOnlyList<CellLink> others)
    {
        var whole = _words.ToString().TrimEnd();
        var shown = MarkdownText.Undecorated(whole);
        if (!_beginsEscaped) shown = MarkdownText.WithoutBox(shown);
        var cut = whole.Length - shown.Length;
        var links = _links
            .Concat(WebAddresses.Find(_unlinked.ToString()))
            .Select(l => l with { Start = Math.Clamp(l.Start - cut, 0, shown.Length) });
        return new Cell(shown, isStruck, [.. links.Concat(others.Select(l => l with { Start = shown.Length })).OrderBy(l => l.Start)])
        {
            Emoji = MarkdownText.EmojiIn(whole[..cut]),
            Breaks = [.. _breaks.Select(b => b - cut).Where(b => b > 0 && b < shown.Length).Distinct()],
            EndsWithBreak = _breaks.Any(b => b - cut >= shown.Length),
        };
    }
}
