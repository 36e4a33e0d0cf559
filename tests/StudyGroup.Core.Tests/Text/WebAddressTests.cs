using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Text;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/README.md", "https://example.org/README.md")]
    [InlineData("https://example.org/a?b=c#part", "https://example.org/a?b=c")]
    [InlineData("https://github.com/o/r/blob/main/docs/README.md", "https://raw.githubusercontent.com/o/r/main/docs/README.md")]
    [InlineData("https://www.github.com/o/r/blob/main/README.md?plain=1#L3", "https://raw.githubusercontent.com/o/r/main/README.md")]
    [InlineData("https://github.com/o/r", "https://raw.githubusercontent.com/o/r/HEAD/README.md")]
    [InlineData("https://github.com/o/r.git", "https://raw.githubusercontent.com/o/r/HEAD/README.md")]
    [InlineData("https://github.com/o/r/?tab=readme-ov-file#schedule", "https://raw.githubusercontent.com/o/r/HEAD/README.md")]
    [InlineData("https://github.com/o/r/issues", "https://github.com/o/r/issues")]
    [InlineData("https://gitlab.com/o/g/r/-/blob/main/README.md", "https://gitlab.com/o/g/r/-/raw/main/README.md")]
    public void Link_to_a_page_leads_to_the_file_it_shows(string typed, string address) =>
        Assert.Equal(address, WebAddress.Read(typed).Value.AbsoluteUri);

    [Theory]
    [InlineData("README.md", "That's not a complete link. It has to start with https://, such as https://example.org/README.md.")]
    [InlineData("ftp://example.org/a", "That's not a complete link. It has to start with https://, such as https://example.org/README.md.")]
    [
        InlineData(
            "https://exa mple.org", "That's not a complete link. It has to start with https://, such as https://example.org/README.md."),
    ]
    [InlineData("file:///etc/passwd", "That's not a complete link. It has to start with https://, such as https://example.org/README.md.")]
    [InlineData("http://example.org/a", "The link has to start with https://, because http can be tampered with on the way.")]
    [InlineData("https://me:secret@example.org/a", "The link has a name or password in it. Use one that's open to everyone.")]
    public void Link_that_is_not_public_https_is_refused(string typed, string sentence) =>
        Assert.Equal(sentence, WebAddress.Read(typed).Refusal!.Sentence());

    [Fact]
    public void Link_that_is_too_long_once_escaped_is_refused() => Assert.Equal(
        "That link is too long: with special characters encoded it has more than 500 characters. Use a shorter one.",
        WebAddress.Read("https://example.org/" + new string('读', 60)).Refusal!.Sentence());
}
