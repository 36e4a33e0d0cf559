using StudyGroup.Web.Html;

namespace StudyGroup.Web.Tests.Html;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload=\"x", "&quot; onload=&quot;x")]
    [InlineData("' onload='x", "&#x27; onload=&#x27;x")]
    [InlineData("a & b &lt;", "a &amp; b &amp;lt;")]
    [InlineData("für Ana", "für Ana")]
    public void Text_is_never_more_than_text(string text, string html)
    {
        Markup element = $"<p title=\"{text}\">{text}</p>";
        Assert.Equal($"<p title=\"{html}\">{html}</p>", element.ToString());
    }

    [Fact]
    public void Markup_in_markup_stays_markup()
    {
        Markup inner = $"<b>{"<"}</b>";
        Markup outer = $"<p>{inner}{new[] { inner, inner }}{(Markup?)null}{(string?)null}{3}</p>";
        Assert.Equal("<p><b>&lt;</b><b>&lt;</b><b>&lt;</b>3</p>", outer.ToString());
    }
}
