using System.Text;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class MojibakeTests
{
    [Theory]
    [InlineData("Trees – “roots” & café")]
    [InlineData("Eğitim: Şule’nin ağaçları")]
    [InlineData("Bäume 🌳 und Wälder")]
    [InlineData("木と森")]
    public void A_text_that_was_decoded_wrongly_is_restored(string topic) =>
        Assert.Equal(topic, Topic(CodePagesEncodingProvider.Instance.GetEncoding(1254)!.GetString(Encoding.UTF8.GetBytes(topic))));

    [Theory]
    [InlineData("KÖPRÜ’nün altı")]
    [InlineData("Ağaç – “kök” ve dal")]
    [InlineData("« Le café » à Paris")]
    [InlineData("Trees – “roots”… 🌳")]
    public void A_text_that_makes_sense_is_left_alone(string topic) => Assert.Equal(topic, Topic(topic));

    [Fact]
    public void Character_that_lost_a_byte_is_left_out() => Assert.Equal("Trees – roots", Topic("ğŸ“ Trees â€“ roots"));

    private static string Topic(string topic) => Assert.Single(ScheduleReader.Read(Schedules.Table($"| 1 | | | {topic} |")).Seminars).Topic;
}
