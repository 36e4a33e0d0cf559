using System.Collections.Immutable;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A run of letters or of digits, or any other single character, in lower case.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Follows">Whether it directly follows the one before, without a space.</param>
internal readonly record struct Token(string Text, bool Follows)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);
}

/// <summary>The rest of a text: its tokens from a position on.</summary>
internal readonly struct Words
{
    // Dates are short: anything longer isn't one.
    private const int MaxTokens = 40;

    private readonly ImmutableArray<Token> _tokens;
    private readonly int _at;

    private Words(ImmutableArray<Token> tokens, int at) => (_tokens, _at) = (tokens, at);

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => _at >= _tokens.Length;

    /// <summary>The next token.</summary>
    public Token First => _tokens[_at];

    /// <summary>How many tokens are left.</summary>
    public int Count => _tokens.Length - _at;

    /// <summary>The tokens of a text; null if there are too many for a date.</summary>
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
            if (tokens.Count > MaxTokens) return null;
            at = end;
        }

        return new Words(tokens.ToImmutable(), 0);
    }

    /// <summary>The rest after that many tokens.</summary>
    public Words Skip(int count) => new(_tokens, _at + count);

    /// <summary>What comes before the given words at the end; null if the text doesn't end with them.</summary>
    public Words? Before(params ReadOnlySpan<string> texts)
    {
        if (Count < texts.Length) return null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (_tokens[^(texts.Length - i)].Text != texts[i]) return null;
        }

        return new Words(_tokens[..^texts.Length], _at);
    }

    /// <summary>The rest after the given words in this order; null if they don't come next.</summary>
    public Words? After(params ReadOnlySpan<string> texts)
    {
        if (Count < texts.Length) return null;
        for (var i = 0; i < texts.Length; i++)
        {
            if (_tokens[_at + i].Text != texts[i]) return null;
        }

        return Skip(texts.Length);
    }

    /// <summary>The rest after a word if it comes next; otherwise everything.</summary>
    public Words Past(string text) => After(text) ?? this;

    /// <summary>The rest after characters that follow directly, without a space; null if they don't.</summary>
    public Words? AtOnce(string text) => !IsEmpty && First.Follows ? After(text) : null;

    /// <summary>Whether a word is anywhere in it.</summary>
    public bool Has(string text)
    {
        for (var at = _at; at < _tokens.Length; at++)
        {
            if (_tokens[at].Text == text) return true;
        }

        return false;
    }

    /// <summary>The first word of a kind, or null.</summary>
    public string? Find(Func<string, bool> kind)
    {
        for (var at = _at; at < _tokens.Length; at++)
        {
            if (kind(_tokens[at].Text)) return _tokens[at].Text;
        }

        return null;
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
/// <param name="Rest">What is left.</param>
internal readonly record struct Read<T>(T Value, Words Rest);
