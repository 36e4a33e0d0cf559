namespace StudyGroup.Core.Text;

/// <summary>What a message tells of while it is kept up to date. Only those who keep it up to date know more about it.</summary>
public interface ILiveContent;
