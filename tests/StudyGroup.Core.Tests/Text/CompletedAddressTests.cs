using NodaTime;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Text;

public sealed class CompletedAddressTests
{
    [Theory]
    [InlineData("docs.google.com/presentation/d/1", "https://docs.google.com/presentation/d/1")]
    [InlineData("www.example.org", "https://www.example.org")]
    [InlineData("example.org", "https://example.org")]
    [InlineData("Example.ORG/Slides.pdf", "https://Example.ORG/Slides.pdf")]
    [InlineData("example.org:8443/x?y=1#z", "https://example.org:8443/x?y=1#z")]
    [InlineData("example.org?x=a@b.example", "https://example.org?x=a@b.example")]
    [InlineData("//example.org/x", "https://example.org/x")]
    [InlineData("bücher.example/x", "https://bücher.example/x")]
    [InlineData("  example.org/x  ", "https://example.org/x")]
    public void Address_without_a_scheme_gets_https(string typed, string address) => Assert.Equal(address, WebAddress.Completed(typed));

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:ann@example.org")]
    [InlineData("ann@example.org")]
    [InlineData("ann:secret@example.org/x")]
    [InlineData("slides.pdf")]
    [InlineData("README.md")]
    [InlineData("see example.org")]
    [InlineData("localhost/x")]
    [InlineData("127.0.0.1/x")]
    [InlineData("example")]
    [InlineData("3.14")]
    [InlineData("www.x")]
    [InlineData("")]
    public void Text_that_is_not_a_bare_address_stays_as_it_is(string typed) => Assert.Equal(typed, WebAddress.Completed(typed));

    [Fact]
    public void Every_kind_of_link_gets_a_scheme()
    {
        Assert.Equal("https://example.org/deck", SlidesRules.Read("example.org/deck", null, null, null).Value.Url);
        Assert.Equal("https://example.org/notes", NotesRules.Read(null, "example.org/notes", new MemberId(1), default(Instant)).Value.Url);
        Assert.Equal(
            "https://raw.githubusercontent.com/ann/group/HEAD/README.md", WebAddress.Read("github.com/ann/group").Value.AbsoluteUri);
    }
}
