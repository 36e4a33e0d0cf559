using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Text;

public sealed class NameListTests
{
    [Theory]
    [InlineData("Ann & Bo", "Ann|Bo")]
    [InlineData("Ann, Bo", "Ann|Bo")]
    [InlineData("Ann, Bo, Cy", "Ann|Bo|Cy")]
    [InlineData("Ann/Bo", "Ann|Bo")]
    [InlineData("Ann Lee / Bo Tran", "Ann Lee|Bo Tran")]
    [InlineData("Ann and Bo", "Ann|Bo")]
    [InlineData("ann & bo", "ann|bo")]
    [InlineData("ann, bo", "ann|bo")]
    [InlineData("Ann&Bo", "Ann|Bo")]
    [InlineData("Di; Ed", "Di|Ed")]
    [InlineData("Ann Lee, Bo Tran, and Cy Orr", "Ann Lee|Bo Tran|Cy Orr")]
    [InlineData("Ann Lee, Bo Tran & Cy Orr", "Ann Lee|Bo Tran|Cy Orr")]
    [InlineData("Prof. Ann Lee, Dr. Bo Tran", "Prof. Ann Lee|Dr. Bo Tran")]
    [InlineData("Ann und Bo", "Ann|Bo")]
    [InlineData("Ann et Bo", "Ann|Bo")]
    [InlineData("Ana López y Blas Ruiz", "Ana López|Blas Ruiz")]
    [InlineData("Ann + Bo", "Ann|Bo")]
    [InlineData("Ann with Bo", "Ann|Bo")]
    [InlineData("@ann / @bo", "@ann|@bo")]
    [InlineData("王木、李花", "王木|李花")]
    public void Several_names_are_several_presenters(string text, string names) => Assert.Equal(names.Split('|'), NameList.Split(text));

    [Theory]
    [InlineData("Ann")]
    [InlineData("Ann Lee")]
    [InlineData("Ann Lee (ETH, Zürich)")]
    [InlineData("Ann Lee (with Bo & Cy)")]
    [InlineData("Ann Lee, PhD")]
    [InlineData("Martin King, Jr.")]
    [InlineData("Lee, A.")]
    [InlineData("van Oak, Jan")]
    [InlineData("Smith & Sons")]
    [InlineData("Ann & friends")]
    [InlineData("José Ortega y Gasset")]
    [InlineData("Ann, who also brings cake for everybody")]
    [InlineData("Q&A")]
    [InlineData("Room 3/4")]
    [InlineData("Group 1, 2 and 3")]
    public void A_name_with_a_separator_in_it_stays_whole(string text) => Assert.Equal([text], NameList.Split(text));

    [Theory]
    [InlineData("Lee, Ann; Tran, Bo", "Lee, Ann|Tran, Bo")]
    [InlineData("Lee, Ann & Tran, Bo", "Lee, Ann|Tran, Bo")]
    [InlineData("Lee, A. and Tran, B.", "Lee, A.|Tran, B.")]
    [InlineData("Lee, A., Tran, B.", "Lee, A.|Tran, B.")]
    public void Last_names_in_front_stay_with_their_first_names(string text, string names) =>
        Assert.Equal(names.Split('|'), NameList.Split(text));

    [Theory]
    [InlineData("| Ann Lee<br>Bo Tran |", "Ann Lee|Bo Tran")]
    [InlineData("| Ann Lee<br>(guest)<br>Bo Tran |", "Ann Lee (guest)|Bo Tran")]
    [InlineData("| Ann &<br>Bo |", "Ann|Bo")]
    [InlineData("| Smith & Sons<br/>Ann, the host |", "Smith & Sons|Ann, the host")]
    [InlineData("| Smith & Sons<br> |", "Smith & Sons")]
    [InlineData("| Ann &<br>(guest)<br> |", "Ann &|(guest)")]
    public void Only_line_breaks_separate_names_where_there_are_some(string cell, string names)
    {
        var schedule = ScheduleReader.Read($"| Date | Topic | Presenters |\n|---|---|---|\n| 2027-01-05 | Trees {cell}\n");
        Assert.Equal(names.Split('|'), Assert.Single(schedule.Seminars).Presenters);
    }

    [Fact]
    public void More_than_ten_presenters_are_cut_with_a_warning()
    {
        var names = string.Join("; ", Enumerable.Range(1, 14).Select(n => $"Ann {(char)('A' + n)}"));
        var schedule = ScheduleReader.Read($"| Date | Topic | Presenters |\n|---|---|---|\n| 2027-01-05 | Trees | {names} |\n");

        Assert.Equal(10, Assert.Single(schedule.Seminars).Presenters.Length);
        Assert.Equal("A seminar can have 10 presenters, so I left out those after “Ann K”.", Assert.Single(schedule.Problems).Sentence);
    }
}
