using NodaTime;
using StudyGroup.Core.Text;
using StudyGroup.Web.Html;

namespace StudyGroup.Web.Tests.Html;

public sealed class LineHtmlTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    [Fact]
    public void Time_is_shown_as_a_clock_in_the_group_s_zone_shows_it() => Assert.Equal(
        "<time datetime=\"2026-12-04T17:00:00Z\">Fri 4 Dec 2026, 18:00</time> "
            + "<time datetime=\"2026-12-04T17:00:00Z\">in 11 days</time>",
        Html($"{Start} {new Span.Moment(Start, TimestampStyle.Relative)}"));

    [Fact]
    public void Styles_are_elements_around_text_that_stays_text() => Assert.Equal(
        "<strong>&lt;b&gt;</strong> <s>a &amp; b</s> <code>/point add</code>",
        Html($"{new Span.Bold("<b>")} {new Span.Strikethrough("a & b")} {new Span.Command("point add")}"));

    [Fact]
    public void Mention_shows_no_id() => Assert.Equal(
        "a member, a role, a channel, the syllabus",
        Html($"{new MemberId(2)}, {new RoleId(3)}, {new ChannelId(4)}, "
            + $"{new Span.Message("the syllabus", new ServerId(1), new ChannelId(4), new MessageId(5))}"));

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2")]
    [InlineData("http://example.org/\"><script>", "http://example.org/%22%3E%3Cscript%3E")]
    [InlineData(" HTTPS://EXAMPLE.ORG/ü ", "https://example.org/%C3%BC")]
    public void Link_to_the_web_is_a_link_that_says_nothing_about_this_page(string url, string target) => Assert.Equal(
        $"<a href=\"{target}\" rel=\"noopener noreferrer nofollow\">Slides &lt;3</a>", Html($"{new Span.Link("Slides <3", url)}"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("/g/other")]
    [InlineData("nowhere")]
    [InlineData("")]
    public void Link_to_anywhere_else_is_text(string url) => Assert.Equal("Slides", Html($"{new Span.Link("Slides", url)}"));

    [Fact]
    public void Link_without_a_label_shows_where_it_goes() => Assert.Equal(
        "<a href=\"https://example.org/x\" rel=\"noopener noreferrer nofollow\">example.org</a>",
        Html($"{new Span.Link(" ", "https://example.org/x")}"));

    private static string Html(Line line) => new LineHtml(DateTimeZoneProviders.Tzdb["Europe/Berlin"], Now).Write(line).ToString();
}
