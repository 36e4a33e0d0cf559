using System.Collections.Immutable;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A run of letters or of digits, or any other single character, in lower case.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Follows">Whether it stands at the one before it without a space between.</param>
internal readonly record struct Token(string Text, bool Follows)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);
}

/// <summary>What is still to be read of a text: its tokens from a place on.</summary>
internal readonly struct Words
{
    // What people write of a date is short: whatever has more to it is no date.
    private const int MostTokens = 40;

    private readonly ImmutableArray<Token> _tokens;
    private readonly int _at;

    private Words(ImmutableArray<Token> tokens, int at) => (_tokens, _at) = (tokens, at);

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => _at >= _tokens.Length;

    /// <summary>The next token.</summary>
    public Token First => _tokens[_at];

    /// <summary>How many tokens are left.</summary>
    public int Count => _tokens.Length - _at;

    /// <summary>The tokens of a text; null where there are too many for any date.</summary>
    public static Words? Of(string typed)
    {
        var tidy = Typed.Tidy(typed);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < tidy.Length;)
        {
            var follows = at > 0 && tidy[at - 1] != ' ';
            if (tidy[at] == ' ')
            {
                at++;
                continue;
            }

            var end = EndOfRun(tidy, at);
            tokens.Add(new Token(tidy[at..end], follows));
            if (tokens.Count > MostTokens) return null;
            at = end;
        }

        return new Words(tokens.ToImmutable(), 0);
    }

    /// <summary>What is left after so many tokens.</summary>
    public Words Skip(int count) => new(_tokens, _at + count);

    /// <summary>What there is but the last tokens.</summary>
    public Words Without(int last) => new(_tokens[..^last], _at);

    /// <summary>The last token but so many.</summary>
    public Token FromEnd(int index) => _tokens[^index];

    /// <summary>What is left after some words in this order, or null where they do not come next.</summary>
    public Words? After(params ReadOnlySpan<string> texts)
    {
        if (Count < texts.Length) return null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (_tokens[_at + i].Text != texts[i]) return null;
        }

        return Skip(texts.Length);
    }

    /// <summary>What is left after a word where it comes next, or all.</summary>
    public Words Past(string text) => After(text) ?? this;

    /// <summary>What is left after characters that stand without a space at what was read before, or null.</summary>
    public Words? AtOnce(string text) => !IsEmpty && First.Follows ? After(text) : null;

    /// <summary>The characters up to the next space.</summary>
    public string ToSpace(out Words rest)
    {
        var end = _at;
        while (end < _tokens.Length && (end == _at || _tokens[end].Follows)) end++;
        rest = new Words(_tokens, end);
        return string.Concat(_tokens[_at..end].Select(t => t.Text));
    }

    private static int EndOfRun(string text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        else if (char.IsLetter(text[at]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’')) end++;
        }

        return end;
    }
}

/// <summary>A way to read the beginning of a text.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="Value">What it says.</param>
/// <param name="Rest">What is left.</param>
internal readonly record struct Read<T>(T Value, Words Rest);
