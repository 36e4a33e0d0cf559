using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace StudyGroup.Web.Html;

/// <summary>
/// HTML, written as an interpolated string. Its own words are markup. Every text in a hole is encoded, so it's never more than text, in an
/// element as in a quoted attribute. A string doesn't convert to markup implicitly.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html;

    /// <summary>Made by the compiler for an interpolated string.</summary>
    public Markup(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength);

    /// <summary>No markup.</summary>
    public static Markup None => $"";

    /// <summary>Markup from a file of ours. Never a text from anyone.</summary>
    public static Markup Trusted(string html)
    {
        var markup = None;
        markup.AppendLiteral(html);
        return markup;
    }

    /// <inheritdoc />
    public override string ToString() => _html.ToString();

    /// <summary>Called by the compiler: markup.</summary>
    public void AppendLiteral(string markup) => _html.Append(markup);

    /// <summary>Called by the compiler: a text from anyone.</summary>
    public void AppendFormatted(string? text) => _html.Append(text is null ? "" : Encoder.Encode(text));

    /// <summary>Called by the compiler: a number.</summary>
    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Called by the compiler: other markup.</summary>
    public void AppendFormatted(Markup? markup) => _html.Append(markup?._html);

    /// <summary>Called by the compiler: other markup, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> markups)
    {
        foreach (var markup in markups) AppendFormatted(markup);
    }
}
