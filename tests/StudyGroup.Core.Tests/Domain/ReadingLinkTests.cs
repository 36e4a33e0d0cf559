using CsCheck;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public sealed class ReadingLinkTests
{
    [Theory]
    [InlineData("10.1000/xyz", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "")]
    [InlineData("doi:10.1145/1294261.1294281", "https://doi.org/10.1145/1294261.1294281", "doi:10.1145/1294261.1294281", "")]
    [InlineData("DOI: 10.1145/1294261.1294281.", "https://doi.org/10.1145/1294261.1294281", "doi:10.1145/1294261.1294281", "")]
    [InlineData("https://doi.org/10.1000/xyz?x=1#top", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "")]
    [InlineData("http://dx.doi.org/10.1000%2Fxyz", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "")]
    [InlineData("doi.org/10.1000/xyz", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "")]
    [InlineData("10.1016/S0140-6736(05)66558-9", "https://doi.org/10.1016/S0140-6736(05)66558-9", "doi:10.1016/S0140-6736(05)66558-9", "")]
    [InlineData("10.1000/a<b>c", "https://doi.org/10.1000/a%3Cb%3Ec", "doi:10.1000/a<b>c", "")]
    [InlineData("Dynamo, doi:10.1000/xyz, 2007", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "Dynamo, 2007")]
    [InlineData("Dynamo (10.1000/xyz)", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "Dynamo")]
    [InlineData("10.1000/xyz: Dynamo", "https://doi.org/10.1000/xyz", "doi:10.1000/xyz", "Dynamo")]
    public void Doi_links_to_doi_org(string text, string url, string name, string rest) =>
        Assert.Equal(new ReadingLink(url, name, rest), ReadingLink.Find(text));

    [Theory]
    [InlineData("2401.01234", "2401.01234", "")]
    [InlineData("2401.01234v2", "2401.01234v2", "")]
    [InlineData("0704.0001", "0704.0001", "")]
    [InlineData("cs/0112017", "cs/0112017", "")]
    [InlineData("math.GT/0309136v1", "math/0309136v1", "")]
    [InlineData("arXiv:2401.01234v2 [cs.LG]", "2401.01234v2", "")]
    [InlineData("arxiv: hep-th/9901001", "hep-th/9901001", "")]
    [InlineData("https://arxiv.org/abs/2401.01234", "2401.01234", "")]
    [InlineData("https://arxiv.org/pdf/2401.01234v3.pdf", "2401.01234v3", "")]
    [InlineData("http://www.arxiv.org/pdf/cs/0112017#page=2", "cs/0112017", "")]
    [InlineData("arxiv.org/abs/0704.0001", "0704.0001", "")]
    [InlineData("Leases revisited (arXiv:2401.01234)", "2401.01234", "Leases revisited")]
    [InlineData("Leases revisited. arXiv preprint arXiv:2401.01234, 2024", "2401.01234", "Leases revisited. 2024")]
    [InlineData("Leases revisited | 2401.01234", "2401.01234", "Leases revisited")]
    [InlineData("[2401.01234] Leases revisited", "2401.01234", "Leases revisited")]
    public void ArXiv_id_links_to_arxiv_org(string text, string id, string rest) =>
        Assert.Equal(new ReadingLink($"https://arxiv.org/abs/{id}", $"arXiv:{id}", rest), ReadingLink.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Chapter 10.1")]
    [InlineData("10.1000")]
    [InlineData("10.1000/")]
    [InlineData("doi:none")]
    [InlineData("10.1/xyz")]
    [InlineData("110.1000/xyz")]
    [InlineData("https://doi.org/")]
    [InlineData("https://doi.org.example.com/10.1000/xyz")]
    [InlineData("https://dl.acm.org/doi/10.1145/1294261.1294281")]
    [InlineData("https://example.com/https://arxiv.org/abs/2401.01234")]
    [InlineData("arXiv:2413.01234")]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("Trees, p. 1204.2021")]
    [InlineData("2401.012345")]
    [InlineData("2401.01234vx")]
    [InlineData("graphics/0112017")]
    [InlineData("30/10.1000 and so on")]
    public void Text_without_an_id_has_no_link(string text) => Assert.Null(ReadingLink.Find(text));

    [Fact]
    public void Doi_longer_than_a_link_may_be_is_no_link() => Assert.Null(ReadingLink.Find($"10.1000/{new string('x', 490)}"));

    [Fact]
    public void Link_is_always_an_address_on_one_of_the_two_sites() =>
        Gen.String[Gen.Char["10.2401/:doiarxvpbsf <>()[]|,%2F#?@\\\n\u200bé"], 0, 60].Sample(text =>
        {
            if (ReadingLink.Find($"10.1000/{text}") is not { } link) return;
            var uri = new Uri(link.Url);
            Assert.True(uri.Host is "doi.org" or "arxiv.org");
            Assert.Equal("https", uri.Scheme);
            Assert.All(link.Url, c => Assert.InRange(c, '!', '~'));
        });
}
